/** Whether this page is the popup, and not one that shares its code. */
export const isPopup = (): boolean => location.pathname === '/popup.html';
