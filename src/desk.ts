/** The page for letters and requests. Its address holds an id and nothing else. */
import { api } from './api.ts';

export const deskAddress = (draft?: string) => api().runtime.getURL(`popup/letter/index.html${draft ? `?letter=${draft}` : ''}`);

export async function openDesk(draft?: string): Promise<void> {
  await api().tabs.create({ url: deskAddress(draft) });
}
