# syntax=docker/dockerfile:1
ARG BUILD_IMAGE=maven:3.9-eclipse-temurin-25
ARG RUN_IMAGE=eclipse-temurin:25-jre

FROM ${BUILD_IMAGE} AS build
WORKDIR /src
COPY . .
RUN mvn -B -q -DskipTests package

FROM ${RUN_IMAGE}
# fonts: ladders are drawn as pictures. Liberation Sans (OFL, 2 MB) has the widths that the layout counts on, with Cyrillic;
# Droid Sans Fallback (Apache-2.0, 7 MB) has Chinese, Japanese and Korean, where Noto CJK would take 90 MB
RUN apt-get update \
 && apt-get install -y --no-install-recommends fontconfig fonts-liberation fonts-droid-fallback \
 && rm -rf /var/lib/apt/lists/* \
 && fc-cache -f \
 && groupadd --gid 10001 sipcause \
 && useradd --uid 10001 --gid 10001 --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin sipcause
# accepted questions outlive the container where this is a volume, or SIPCAUSE_DATABASE_URL names a PostgreSQL
RUN mkdir /data && chown 10001:10001 /data && chmod 700 /data
# what fontconfig learns of the fonts goes where a read-only image can be written
ENV SIPCAUSE_DATA=/data XDG_CACHE_HOME=/tmp
VOLUME /data
WORKDIR /app
COPY LICENSE sip ./
COPY --from=build /src/adapters/console/target/console.jar console/
COPY --from=build /src/adapters/console/target/lib console/lib/
COPY --from=build /src/adapters/slack/target/slack.jar slack/
COPY --from=build /src/adapters/slack/target/lib slack/lib/
COPY --from=build /src/adapters/discord/target/discord.jar discord/
COPY --from=build /src/adapters/discord/target/lib discord/lib/
USER 10001:10001
ENV LANG=C.UTF-8
ENTRYPOINT ["/app/sip"]
CMD ["help"]
