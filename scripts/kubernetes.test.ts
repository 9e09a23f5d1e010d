import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { Deployment } from 'kubernetes-models/apps/v1/Deployment';
import { CronJob } from 'kubernetes-models/batch/v1/CronJob';
import { Ingress } from 'kubernetes-models/networking.k8s.io/v1/Ingress';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget';
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap';
import { Secret } from 'kubernetes-models/v1/Secret';
import { Service } from 'kubernetes-models/v1/Service';
import { parseAllDocuments } from 'yaml';
import { settingNames } from '../server/src/platform/settings.js';

/** By Kubernetes's own schemas; what it does not know it would leave out in silence. */
const kinds = {
  ConfigMap,
  CronJob,
  Deployment,
  Ingress,
  NetworkPolicy,
  PodDisruptionBudget,
  Secret,
  Service,
};
type Kind = keyof typeof kinds;

const text = (file: string) => readFileSync(join(import.meta.dirname, '..', file), 'utf8');
const read = (file: string) =>
  parseAllDocuments(text(`docs/kubernetes/${file}`)).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS() as { kind: Kind } & Record<string, unknown>;
  });

const objects = [...read('klubbat.yaml'), ...read('secret.example.yaml')];
function the<K extends Kind>(kind: K): InstanceType<(typeof kinds)[K]> {
  const found = objects.filter((one) => one.kind === kind);
  expect(found).toHaveLength(1);
  return found[0] as unknown as InstanceType<(typeof kinds)[K]>;
}

const pods = {
  Deployment: the('Deployment').spec?.template,
  CronJob: the('CronJob').spec?.jobTemplate.spec?.template,
};
const program = pods.Deployment?.spec?.containers[0];

test.each(objects.map((one) => [one.kind, one] as const))('%s is as Kubernetes has it', (kind, one) => {
  const Model: new (data: never) => { validate: () => void } = kinds[kind];
  expect(() => {
    new Model(one as never).validate();
  }).not.toThrow();
});

test('what Kubernetes does not have is found', () => {
  const wrong = new Deployment({ ...(the('Deployment') as object), spec: { replicas: 'two' } } as never);
  expect(() => {
    wrong.validate();
  }).toThrow('replicas');
});

describe('the manifests', () => {
  test('set nothing that the program does not read, and no secret in the open', () => {
    const open = Object.keys(the('ConfigMap').data ?? {});
    const secret = Object.keys(the('Secret').stringData ?? {});
    expect(settingNames).toEqual(expect.arrayContaining([...open, ...secret]));
    expect(open.filter((name) => /URL|KEY|PASSWORD|TOKEN/.test(name))).toEqual(['KLUBBAT_URL']);
  });

  test('ask what the program answers, and stop it when all is done', () => {
    const { startupProbe, readinessProbe, livenessProbe } = program ?? {};
    const asked = [startupProbe, readinessProbe, livenessProbe].map((probe) => probe?.httpGet?.path);
    expect(asked).toEqual(['/healthz', '/readyz', '/healthz']);
    for (const path of asked) {
      expect(text('server/src/app/health.ts')).toContain(`router.get('${path ?? ''}'`);
    }
    const waits = Number(program?.lifecycle?.preStop?.exec?.command?.[1]);
    const drain = Number(the('ConfigMap').data?.['KLUBBAT_DRAIN']);
    expect(pods.Deployment?.spec?.terminationGracePeriodSeconds).toBeGreaterThan(waits + drain + 20);
  });

  test('choose the same pods, and lead from the address to them', () => {
    const labels = pods.Deployment?.metadata?.labels;
    expect(the('Deployment').spec?.selector.matchLabels).toEqual(labels);
    expect(the('Service').spec?.selector).toEqual(labels);
    expect(the('PodDisruptionBudget').spec?.selector?.matchLabels).toEqual(labels);
    expect(program?.ports).toEqual([{ name: 'http', containerPort: 3000 }]);
    expect(the('Service').spec?.ports).toEqual([{ name: 'http', port: 80, targetPort: 'http' }]);
    const rule = the('Ingress').spec?.rules?.[0];
    expect(rule?.http?.paths[0]?.backend.service).toEqual({ name: 'klubbat', port: { name: 'http' } });
    expect(the('ConfigMap').data?.['KLUBBAT_URL']).toBe(`https://${rule?.host ?? ''}`);
    expect(the('NetworkPolicy').spec?.ingress?.[0]?.ports).toEqual([{ protocol: 'TCP', port: 3000 }]);
  });

  test('never stop the last process, neither for a new version nor for a machine', () => {
    expect(the('Deployment').spec?.replicas).toBeGreaterThanOrEqual(2);
    expect(the('Deployment').spec?.strategy?.rollingUpdate).toEqual({ maxSurge: 1, maxUnavailable: 0 });
    expect(the('PodDisruptionBudget').spec?.minAvailable).toBe(1);
  });

  test.each(Object.entries(pods))(
    '%s keeps to the restricted profile, and writes nowhere but in /tmp',
    (_kind, pod) => {
      expect(pod?.spec).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      for (const container of pod?.spec?.containers ?? []) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources?.limits?.['memory']).toBeDefined();
        expect(
          (container.volumeMounts ?? []).map(({ mountPath }) => mountPath).filter((path) => path !== '/tmp'),
        ).toEqual([]);
        expect(container.image).not.toMatch(/:latest$|^[^:]*$/);
      }
    },
  );
});
