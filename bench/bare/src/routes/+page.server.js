export const actions = {
	/** @param {{ request: Request }} event */
	default: async ({ request }) => ({ option: String((await request.formData()).get('option')) })
};
