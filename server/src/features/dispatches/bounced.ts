/** SQL: ids of deliveries that have bounced and that nobody at the receiver has confirmed; as `deliveryStage` has it. */
export const BOUNCED = `SELECT b.delivery_id FROM receipt b WHERE b.kind = 'bounced' AND NOT EXISTS (
  SELECT 1 FROM receipt c WHERE c.delivery_id = b.delivery_id AND c.kind IN ('confirmed', 'registered'))`;
