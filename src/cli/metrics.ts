import type { Desk } from '../conversation/conversation.ts';

/** What is served, in Prometheus' text format. */
export function metricsText({ knowledge }: Desk): string {
  const { rss, heapUsed } = process.memoryUsage();
  const passages = [...knowledge.passages.values()].reduce((sum, held) => sum + held.length, 0);
  const gauges: [name: string, help: string, value: number][] = [
    ['plansays_documents', 'Documents served.', knowledge.documents.size],
    ['plansays_passages', 'Passages that can be found.', passages],
    ['plansays_plans', 'Plans in plans.yaml.', knowledge.plans.length],
    ['process_resident_memory_bytes', 'Resident memory.', rss],
    ['nodejs_heap_used_bytes', 'JavaScript heap in use.', heapUsed],
    ['process_uptime_seconds', 'Time since start.', Math.round(process.uptime())],
  ];
  return gauges
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
}
