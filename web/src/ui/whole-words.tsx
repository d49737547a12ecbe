import { Fragment } from 'react'
import { softHyphens } from '../i18n/soft-hyphens.ts'
import classes from './whole-words.module.css'

/** A name in a narrow column: its words stay whole, and only one that is wider than the column is broken. */
export const WholeWords = ({ text }: { text: string }) =>
  text.split(' ').map((word, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: words of one name have no other order
    <Fragment key={at}>
      {at > 0 && ' '}
      <span className={classes.word}>{softHyphens(word)}</span>
    </Fragment>
  ))
