import { lazy, Suspense, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { MenuLabel } from './menu-label.js';
import type { MenuProps } from './menu-props.js';
import './menu.css';

const WholeMenu = lazy(async () => ({ default: (await import('./whole-menu.js')).WholeMenu }));

/**
 * A button with a list of things to do behind it. Arrows walk in it, Esc closes it, the focus goes back. The page does not
 * wait for the list: until it has been loaded the button alone stands there, and a press on it opens the list when it comes.
 */
export function Menu(props: MenuProps) {
  const [isFocused, setFocused] = useState(false);
  const [isPressed, setPressed] = useState(false);
  const alone = (
    <AriaButton
      className="menu__button"
      aria-haspopup="true"
      aria-expanded={false}
      onFocusChange={setFocused}
      onPress={() => setPressed(true)}
    >
      <MenuLabel label={props.label} />
    </AriaButton>
  );
  return (
    <Suspense fallback={alone}>
      <WholeMenu {...props} before={{ isFocused, isPressed }} />
    </Suspense>
  );
}
