/** Whether the address leaves a control of the embed away. */
import type { HideableId } from '../../state/pageSettings';
import { useExperiment } from '../../state/useExperiment';

export const useHidden = (id: HideableId): boolean => useExperiment((state) => state.page.hide.includes(id));
