import type { RequestCount } from '../port.ts';
import { useView } from '../view.ts';

export function MyRequests({ count: { kept, due } }: { count: RequestCount }) {
  const { say, desk } = useView();
  return (
    <button type="button" class="link my-requests" data-my-requests onClick={() => void desk().catch(() => {})}>
      {say('myRequests', { n: kept })}{due > 0 && <strong>, {say('requestsDue', { n: due })}</strong>}
    </button>
  );
}
