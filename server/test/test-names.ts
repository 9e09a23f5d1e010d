/** The environment variable that carries the test cluster's connection, as JSON, to the test processes. */
export const CLUSTER_ADDRESS = 'KLUBBAT_TEST_CLUSTER';

/** The migrated, empty database that every test file copies. */
export const TEMPLATE_DATABASE = 'klubbat_template';
