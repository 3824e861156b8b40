# One image for all steps of an installation: "migrate" and "serve" are two of its commands.
FROM node:26-bookworm-slim AS base
WORKDIR /app

# The manifests in a layer of their own: npm ci runs again only when they change.
FROM base AS manifests
COPY package.json package-lock.json ./
COPY api/package.json api/
COPY citizen-web/package.json citizen-web/
COPY staff-web/package.json staff-web/
COPY web-client/package.json web-client/
COPY e2e/package.json e2e/
COPY bench/package.json bench/

FROM manifests AS build
RUN npm ci
COPY tsconfig.json ./
COPY scripts/bundle-budget.ts scripts/
COPY api api
COPY web-client web-client
COPY citizen-web citizen-web
COPY staff-web staff-web
RUN npm run build

# The run-time packages of the API, without what a server does not use.
FROM manifests AS packages
COPY scripts/prune-packages.mjs scripts/log.mjs scripts/
RUN npm ci --omit=dev --workspace=api && node scripts/prune-packages.mjs node_modules

FROM base
ENV NODE_ENV=production
COPY --from=packages /app/node_modules node_modules
COPY api/package.json api/
COPY docs/examples.graphql docs/
COPY citizen-web/src/gql/persisted-documents.json citizen-web/src/gql/
COPY staff-web/src/gql/persisted-documents.json staff-web/src/gql/
COPY --from=build /app/api/dist api/dist
COPY --from=build /app/citizen-web/dist citizen-web/dist
COPY --from=build /app/staff-web/dist staff-web/dist
USER node
EXPOSE 4000
CMD ["node", "--enable-source-maps", "--max-semi-space-size=16", "--heap-growing-percent=50", "api/dist/server/start/serve.js"]
