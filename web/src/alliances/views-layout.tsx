import { Outlet } from '@tanstack/react-router'
import { FilterBar } from '../selection/filter-bar.tsx'
import classes from './views-layout.module.css'

/** The filter bar, and below it one view that fills the rest of the window. */
export const ViewsLayout = () => (
  <div className={classes.views}>
    <FilterBar />
    <div className={classes.view}>
      <Outlet />
    </div>
  </div>
)
