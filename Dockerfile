# Web and worker in one image; the command says which of them it is (compose.yaml).
FROM python:3.11-slim AS build
WORKDIR /revive
RUN python -m venv .venv
COPY requirements.txt constraints.txt ./
RUN .venv/bin/pip install --no-cache-dir --disable-pip-version-check -r requirements.txt
COPY . .
# The pages are built here, once, for the address people will open.
ARG PUBLIC_URL=http://localhost:3000
RUN REVIVE_HOME=/tmp/build PUBLIC_URL=$PUBLIC_URL .venv/bin/python -m revive_app build \
    && rm -rf .web/node_modules /tmp/build

FROM python:3.11-slim
RUN useradd --create-home --uid 10001 revive
WORKDIR /revive
COPY --from=build --chown=revive:revive /revive /revive
USER revive
ENV REVIVE_HOME=/revive/data REVIVE_WORKER=off
EXPOSE 3000
CMD [".venv/bin/python", "-m", "revive_app", "serve", "--host", "0.0.0.0", "--built"]
