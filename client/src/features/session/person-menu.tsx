import { Accessibility, Activity, CircleHelp, CircleUser, Keyboard, LogOut, UserCog } from 'lucide-react';
import type { SessionView } from '@klubbat/shared/contracts/session';
import { colorSchemes, useColorScheme, type ColorScheme } from '../../lib/color-scheme.js';
import { Menu } from '../../ui/menu.js';
import { schemeWords } from './scheme-words.js';
import { useAskedSignOut } from './sign-out.js';

/** Who is signed in, how the pages look to him, and the way out. */
export function PersonMenu({ session, onShowKeys }: { session: SessionView; onShowKeys: () => void }) {
  const { leave, question } = useAskedSignOut();
  const [scheme, chooseScheme] = useColorScheme();
  const { name, email } = session.person;
  return (
    <>
      <Menu
        label={
          <>
            <CircleUser size={20} aria-hidden />
            <span className="person-menu__name">{name}</span>
          </>
        }
        about={
          <>
            <p>
              <strong>{name}</strong>
            </p>
            <p className="quiet small">{email}</p>
          </>
        }
        among={{
          heading: 'Utseende',
          chosen: scheme,
          options: colorSchemes.map((key) => ({ key, label: schemeWords[key] })),
          onChoose: (key) => chooseScheme(key as ColorScheme),
        }}
        choices={[
          { key: 'account', label: 'Mitt konto', icon: <UserCog size={18} aria-hidden />, to: '/konto' },
          ...(session.permitted.includes('installation.operate')
            ? [{ key: 'operation', label: 'Drift', icon: <Activity size={18} aria-hidden />, to: '/drift' }]
            : []),
          {
            key: 'keys',
            label: 'Kortkommandon',
            icon: <Keyboard size={18} aria-hidden />,
            act: onShowKeys,
          },
          {
            key: 'help',
            label: 'Så räknar Klubbat',
            icon: <CircleHelp size={18} aria-hidden />,
            to: '/hjalp',
          },
          {
            key: 'accessibility',
            label: 'Tillgänglighet',
            icon: <Accessibility size={18} aria-hidden />,
            to: '/tillganglighet',
          },
          {
            key: 'sign-out',
            label: 'Logga ut',
            icon: <LogOut size={18} aria-hidden />,
            act: leave,
          },
        ]}
      />
      {question}
    </>
  );
}
