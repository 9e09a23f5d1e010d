import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Header,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';
import './menu.css';

export interface MenuChoice {
  key: string;
  label: string;
  icon?: ReactNode;
  /** an address in the program */
  to?: string;
  act?: () => void;
}

export interface MenuProps {
  /** what the button says */
  label: ReactNode;
  /** what stands on top, and cannot be chosen */
  about?: ReactNode;
  choices: readonly MenuChoice[];
  /** one of several, that stays chosen: the theme */
  among?: {
    heading: string;
    chosen: string;
    options: readonly { key: string; label: string }[];
    onChoose: (key: string) => void;
  };
}

/** A button with a list of things to do behind it. Arrows walk in it, Esc closes it, the focus goes back. */
export function Menu({ label, about, choices, among }: MenuProps) {
  const act = (key: string) => choices.find((choice) => choice.key === key)?.act?.();
  return (
    <MenuTrigger>
      <AriaButton className="menu__button">
        {label}
        <ChevronDown size={16} aria-hidden />
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
