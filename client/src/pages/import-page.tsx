import { useNavigate } from 'react-router';
import { ImportForm } from '../features/import/import-form.js';
import { PageHeader } from '../ui/page-header.js';

export function ImportPage() {
  const navigate = useNavigate();
  return (
    <div className="stack stack--wide">
      <PageHeader
        title="Läs in ett sammanträde"
        crumbs={[{ to: '/sammantraden', label: 'Sammanträden' }]}
        lead="Hela filen läses in, eller ingenting. Alla fel visas på en gång."
      />
      <ImportForm onImported={(id) => void navigate(`/sammantraden/${id}`)} />
    </div>
  );
}
