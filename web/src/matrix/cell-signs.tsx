import classes from './matrix.module.css'

/** Half filled: what is being set up. */
export const DevelopingSign = () => (
  <svg className={classes.sign} viewBox="0 0 10 10" aria-hidden="true">
    <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.4" />
    <path d="M5 1a4 4 0 0 1 0 8Z" fill="currentColor" />
  </svg>
)

/** Striped, as missing actors are in every view. */
export const MissingSign = () => (
  <svg className={classes.sign} viewBox="0 0 10 10" aria-hidden="true">
    <path
      d="M1 5L5 1M1 9L9 1M5 9L9 5"
      stroke="var(--hole)"
      strokeWidth="1.4"
      fill="none"
      strokeLinecap="round"
    />
    <rect
      x="0.6"
      y="0.6"
      width="8.8"
      height="8.8"
      rx="1.5"
      fill="none"
      stroke="var(--hole)"
      strokeWidth="1.2"
    />
  </svg>
)

/** Ringed, as the selected are in every view. */
export const SelectedSign = () => (
  <svg className={classes.sign} viewBox="0 0 10 10" aria-hidden="true">
    <circle cx="5" cy="5" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
    <circle cx="5" cy="5" r="1.7" fill="currentColor" />
  </svg>
)
