import type { ReactNode } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { cx } from './cx.tsx'
import styles from './field.module.css'

export type ComboBoxOption = { id: string; label: string; note?: string }

export type ComboBoxProps = {
  label: string
  options: readonly ComboBoxOption[]
  value: string | null
  onChange: (id: string | null) => void
  /** Called while typing, when the options come from a search; the list is then shown as given. */
  onSearch?: (text: string) => void
  /** Shown when nothing matches what is typed. */
  nothing: string
  /** Name of the button that opens the list. */
  openLabel: string
  placeholder?: string
  hint?: ReactNode
  error?: string | null | undefined
  isRequired?: boolean
  isDisabled?: boolean
  autoFocus?: boolean
}

const everything = () => true

export const ComboBox = ({
  label,
  options,
  value,
  onChange,
  onSearch,
  nothing,
  openLabel,
  placeholder,
  hint,
  error,
  ...rest
}: ComboBoxProps) => (
  <AriaComboBox
    {...rest}
    className={cx(styles.field)}
    defaultItems={options}
    {...(onSearch === undefined
      ? {}
      : { items: options, onInputChange: onSearch, defaultFilter: everything })}
    value={value}
    onChange={(key) => onChange(typeof key === 'string' ? key : null)}
    isInvalid={error != null}
    validationBehavior="aria"
    allowsEmptyCollection
    menuTrigger="focus"
  >
    <Label className={cx(styles.label)}>{label}</Label>
    <Group className={cx(styles.control)}>
      <Input className={cx(styles.bare)} {...(placeholder === undefined ? {} : { placeholder })} />
      <Button className={cx(styles.chevron)} aria-label={openLabel}>
        <span aria-hidden="true">▾</span>
      </Button>
    </Group>
    {hint != null && (
      <Text slot="description" className={cx(styles.hint)}>
        {hint}
      </Text>
    )}
    <FieldError className={cx(styles.error)}>{error}</FieldError>
    <Popover className={cx(styles.popover)} offset={4}>
      <ListBox<ComboBoxOption>
        className={cx(styles.options)}
        renderEmptyState={() => <div className={styles.nothing}>{nothing}</div>}
      >
        {(option) => (
          <ListBoxItem id={option.id} textValue={option.label} className={cx(styles.option)}>
            <span>{option.label}</span>
            {option.note !== undefined && <span className={styles.optionNote}>{option.note}</span>}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  </AriaComboBox>
)
