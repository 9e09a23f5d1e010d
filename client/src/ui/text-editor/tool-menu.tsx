import { ChevronDown, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';

interface ToolMenuProps {
  name: string;
  icon: LucideIcon;
  isDisabled: boolean;
  children: ReactNode;
}

/** A button of the toolbar that opens a menu. */
export function ToolMenu({ name, icon: Icon, isDisabled, children }: ToolMenuProps) {
  return (
    <MenuTrigger>
      <Button
        className="text-editor__tool text-editor__tool--menu"
        aria-label={name}
        isDisabled={isDisabled}
        preventFocusOnPress
      >
        <Icon size={18} aria-hidden />
        <ChevronDown size={12} aria-hidden />
      </Button>
      <Popover className="text-editor__popover" placement="bottom start" offset={4}>
        <Menu className="text-editor__menu" aria-label={name}>
          {children}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
