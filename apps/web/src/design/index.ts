/** Everything screens draw with. */
export { ActionBar } from "./action-bar.tsx";
export { Boundary } from "./boundary.tsx";
export { ButtonLink } from "./button-link.tsx";
export { CodeText } from "./code-text.tsx";
export { CopyButton } from "./copy-button.tsx";
export { DataCard } from "./data-card.tsx";
export { EmptyState } from "./empty-state.tsx";
export { ErrorState, requestIdOf } from "./error-state.tsx";
export { LiveMessage } from "./live-message.tsx";
export { Money } from "./money.tsx";
export { PageHeader } from "./page-header.tsx";
export { Price } from "./price.tsx";
export { QuantityStepper } from "./quantity-stepper.tsx";
export { ResponsiveTable, type Column } from "./responsive-table.tsx";
export {
  Bar,
  Loading,
  ProductGridSkeleton,
  RowsSkeleton,
  TwoColumnSkeleton,
} from "./skeletons.tsx";
export { StatusBadge, type StatusTone } from "./status-badge.tsx";
export { StepList, type Step } from "./step-list.tsx";
export { Icon, type IconName } from "./icon.tsx";
export { Deadline } from "./deadline.tsx";
export { useNow } from "./use-now.ts";
export { ProblemList, unexpectedProblem, type ProblemShown } from "./problem-list.tsx";
export { ProgressBar } from "./progress-bar.tsx";
export { Hint } from "./hint.tsx";
