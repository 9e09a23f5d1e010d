import { Button as MidasButton } from '@midas-ds/components/button/index.js';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { defined } from './defined.js';
import './button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps {
  /** a verb and what it is done to: `Skicka till justerarna` */
  children?: ReactNode;
  onPress?: (() => void) | undefined;
  type?: 'button' | 'submit';
  variant?: ButtonVariant;
  icon?: LucideIcon;
  /** true: it is being done; the button cannot be pressed again, and says so */
  isPending?: boolean;
  isDisabled?: boolean;
  fullWidth?: boolean;
  form?: string;
  /** where there is only an icon */
  'aria-label'?: string;
  'aria-pressed'?: boolean;
  'aria-expanded'?: boolean;
  autoFocus?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

const midasVariant = {
  primary: 'primary',
  secondary: 'secondary',
  quiet: 'tertiary',
  danger: 'danger',
} as const;

/** Something that is done here and now. What leads to another page is a LinkButton. */
export function Button({ variant = 'secondary', fullWidth = false, icon, children, ...rest }: ButtonProps) {
  const alone = children === undefined;
  return (
    <MidasButton
      {...defined(rest)}
      variant={midasVariant[variant]}
      size="medium"
      fullwidth={fullWidth}
      className={alone ? 'button button--icon' : 'button'}
      {...(icon === undefined ? {} : { icon, iconSize: 18 })}
    >
      {children}
    </MidasButton>
  );
}
