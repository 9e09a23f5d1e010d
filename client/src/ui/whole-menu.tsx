import { useState } from 'react';
import {
  Button as AriaButton,
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import { MenuLabel } from './menu-label.js';
import type { MenuProps } from './menu-props.js';

interface WholeMenuProps extends MenuProps {
  /** what was done with the button that stood here while this was loaded */
  before: { isFocused: boolean; isPressed: boolean };
}

/** The menu itself. It takes over from a button that had the focus or was pressed, and goes on from there. */
export function WholeMenu({ label, about, choices, among, before }: WholeMenuProps) {
  const [isFocused] = useState(before.isFocused || before.isPressed);
  const [isWaitedFor, setWaitedFor] = useState(before.isPressed);
  const [isOpen, setOpen] = useState(false);
  // opened once the button is there and has the focus, which then goes back to it
  const openIfWaitedFor = () => {
    if (isWaitedFor) {
      setWaitedFor(false);
      setOpen(true);
    }
  };
  const act = (key: string) => choices.find((choice) => choice.key === key)?.act?.();
  return (
    <MenuTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton className="menu__button" autoFocus={isFocused} onFocus={openIfWaitedFor}>
        <MenuLabel label={label} />
      </AriaButton>
      <Popover className="menu" placement="bottom end">
        {about !== undefined && <div className="menu__about">{about}</div>}
        <AriaMenu onAction={(key) => act(String(key))} className="menu__list">
          {among !== undefined && (
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[among.chosen]}
              onSelectionChange={(keys) =>
                [...keys].slice(0, 1).forEach((key) => among.onChoose(String(key)))
              }
            >
              <Header className="menu__heading">{among.heading}</Header>
              {among.options.map((option) => (
                <MenuItem key={option.key} id={option.key} className="menu__item menu__item--chosen">
                  {option.label}
                </MenuItem>
              ))}
            </MenuSection>
          )}
          {choices.map(({ key, label: name, icon, to }) => (
            <MenuItem
              key={key}
              id={key}
              textValue={name}
              className="menu__item"
              {...(to === undefined ? {} : { href: to })}
            >
              {icon}
              {name}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
