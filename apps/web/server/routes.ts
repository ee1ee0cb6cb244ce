/** Which paths another server answers. `vite.config.ts` holds the same list for development. */
export interface Upstreams {
  /** Origin of the API, such as `http://127.0.0.1:8031`. */
  api: string;
  /** Origin of the server that hears ECPay and LINE. */
  webhooks: string;
}

export interface ProxiedPath {
  prefix: string;
  upstream: string;
}

/** Every proxied prefix with where it goes. */
export function proxiedPaths({ api, webhooks }: Upstreams): readonly ProxiedPath[] {
  const toApi = ["/graphql", "/graphiql", "/media", "/r", "/api", "/schema.graphql"];
  const toWebhooks = ["/ecpay", "/line"];
  return [
    ...toApi.map((prefix) => ({ prefix, upstream: api })),
    ...toWebhooks.map((prefix) => ({ prefix, upstream: webhooks })),
  ];
}
