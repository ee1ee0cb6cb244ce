import { Component, type ReactNode } from "react";
import { ErrorState } from "./error-state.tsx";

interface BoundaryProps {
  children: ReactNode;
  title?: string;
}

/** Keeps a broken card from taking the page with it. */
export class Boundary extends Component<BoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <ErrorState
        title={this.props.title}
        error={this.state.error}
        onRetry={() => this.setState({ error: null })}
      />
    );
  }
}
