import { Stack, Text, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import classes from './form.module.css'

type Props = {
  legend: string
  /** What is asked for here, and why. */
  text?: ReactNode
  /** Set apart from the facts around it. */
  apart?: boolean
  children: ReactNode
}

/** A group of fields under one heading. */
export function FormPart({ legend, text, apart = false, children }: Props) {
  const id = useId()
  return (
    <div className={apart ? classes.apart : undefined}>
      <fieldset className={classes.fieldset} aria-describedby={text ? id : undefined}>
        <legend className={classes.legend}>
          <Title order={2} size="h4">
            {legend}
          </Title>
        </legend>
        <Stack gap="md" pt="sm">
          {text && (
            <Text size="sm" c="dimmed" id={id}>
              {text}
            </Text>
          )}
          {children}
        </Stack>
      </fieldset>
    </div>
  )
}
