import { WifiOff } from 'lucide-react';
import { useOnline } from '../lib/online.js';

/** Says that the network is gone, for as long as it is. The place is always there, so that it is read out when it comes. */
export function OfflineSign() {
  const online = useOnline();
  return (
    <div className="offline-sign" role="status" data-offline={!online}>
      {!online && (
        <>
          <WifiOff size={18} aria-hidden />
          <span>Du är utan nät. Det som visas kan vara gammalt.</span>
        </>
      )}
    </div>
  );
}
