import { join } from 'node:path';
import { AggregatorRegistry, type MetricObject, type PrometheusContentType } from 'prom-client';
import { startPrivateRedis } from '../adapters/redis/privateRedis.ts';
import { type Health, listenForOperator } from '../adapters/web/http/operatorListener.ts';
import type { Logger } from '../application/logger.ts';
import type { Config } from '../config.ts';
import { refuseLooseFolder } from '../system/privateFolder.ts';
import { GatewayProcess } from './gatewayProcess.ts';

/**
 * Starts several gateways on one port, which Node.js gives its connections to by turns. Each is a whole server on the same
 * store with media workers of its own, as servers on several machines are. This process keeps what they share: a private
 * Redis, health and metrics. One that ends is started again; the others go on. Returns a function that stops them all.
 */
export async function startGateways(config: Config, logger: Logger): Promise<() => Promise<void>> {
  await refuseLooseFolder(config.dataFolder);
  const stops: (() => Promise<unknown> | unknown)[] = [];
  const stop = async () => {
    for (const stopPart of stops.splice(0).reverse()) await stopPart();
  };
  try {
    if (config.redis === undefined) {
      const redis = await startPrivateRedis(join(config.dataFolder, 'redis'));
      stops.push(() => redis.stop());
    }
    const gateways: GatewayProcess[] = [];
    stops.push(() => Promise.all(gateways.map((gateway) => gateway.stop())));
    const readMetrics = () => sumMetrics(gateways);
    const tables: (string | undefined)[] = [];
    for (let index = 0; index < config.gateways; index++) {
      const gateway = new GatewayProcess(index, { metrics: readMetrics }, logger);
      gateways.push(gateway);
      // One after the other: the first makes keys, the example and a certificate.
      tables.push(await gateway.start(index === 0));
    }
    if (config.metrics.port !== undefined) {
      const contentType: PrometheusContentType = AggregatorRegistry.PROMETHEUS_CONTENT_TYPE;
      const readHealth = () => bestHealth(gateways);
      const operator = await listenForOperator(config.metrics.port, { readHealth, readMetrics, contentType });
      stops.push(() => operator.close());
    }
    process.stdout.write(`${tables[0] ?? ''}\n`);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The metrics of all gateways that answer, summed up; what describes the store or the machine is there once. */
async function sumMetrics(gateways: readonly GatewayProcess[]): Promise<string> {
  const answers = await askAll(gateways, 'metrics');
  return AggregatorRegistry.aggregate(answers as MetricObject[][]).metrics();
}

/** People can be served as long as one gateway can serve them. */
async function bestHealth(gateways: readonly GatewayProcess[]): Promise<Health> {
  const answers = (await askAll(gateways, 'health')) as Health[];
  return { store: answers.some(({ store }) => store), ready: answers.some(({ ready }) => ready) };
}

async function askAll(gateways: readonly GatewayProcess[], question: string): Promise<readonly unknown[]> {
  const answers = gateways.filter(({ ready }) => ready).map((gateway) => gateway.ask(question).catch(() => undefined));
  return (await Promise.all(answers)).filter((answer) => answer !== undefined);
}
