import { SelectField } from '../../ui/select-field.js';

interface PointChoiceProps {
  /** decision points of the § at hand */
  count: number;
  /** where in the § somebody has come or gone already */
  reached: number | null;
  value: number | undefined;
  onChange: (point: number | undefined) => void;
}

/** From where in the § what is ticked off holds, for one that is decided point by point. */
export function PointChoice({ count, reached, value, onChange }: PointChoiceProps) {
  if (count < 2) {
    return null;
  }
  const points = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <SelectField
      label="Gäller från"
      width="medium"
      value={value === undefined ? '' : String(value)}
      options={[
        { value: '', label: reached === null ? 'Paragrafens början' : `Där den är nu, punkt ${reached}` },
        ...points
          .filter((point) => point > 1 || reached !== null)
          .map((point) => ({
            value: String(point),
            label: point === 1 ? 'Paragrafens början' : `Beslutspunkt ${point}`,
          })),
      ]}
      onChange={(chosen) => onChange(chosen === '' ? undefined : Number(chosen))}
    />
  );
}
