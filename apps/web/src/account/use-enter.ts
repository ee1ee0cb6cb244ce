import { useApolloClient } from "@apollo/client/react";
import { useRouter } from "@tanstack/react-router";

/** After the session changed: everything known is forgotten and asked again, then on to the next page. */
export function useEnter(): (next: string | undefined) => Promise<void> {
  const client = useApolloClient();
  const router = useRouter();
  return async (next) => {
    await client.clearStore();
    await client.refetchObservableQueries();
    router.history.push(next ?? "/account");
  };
}
