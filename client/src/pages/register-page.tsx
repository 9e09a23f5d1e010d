import { Outlet, useLocation } from 'react-router';
import { PageHeader } from '../ui/page-header.js';
import { SectionNav } from '../ui/section-nav.js';

export function RegisterPage() {
  const { pathname } = useLocation();
  // a form has a head of its own
  if (!/^\/register(\/personer)?\/?$/.test(pathname)) {
    return <Outlet />;
  }
  return (
    <div className="stack stack--wide">
      <div className="stack stack--tight">
        <PageHeader
          title="Register"
          windowTitle={pathname.includes('personer') ? 'Personer i registret' : 'Organ i registret'}
        />
        <SectionNav
          label="Registrets delar"
          items={[
            { to: '/register', label: 'Organ', end: true },
            { to: '/register/personer', label: 'Personer' },
          ]}
        />
      </div>
      <Outlet />
    </div>
  );
}
