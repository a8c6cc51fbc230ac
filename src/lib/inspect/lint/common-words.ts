const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Words that hold a sentence together, or speak of the quiz, and say nothing of the matter. */
export const EMPTY_WORDS = listed(
	`about according account across after again against ahead also although always among another around because
	been before being below between beyond both cannot come comes complete could does doing done down during each
	either else ever every explain explains find from give gives given goes hardly have having held here hold holds
	however into itself just know least less like made make makes many mean means meant might more most much must
	near need needs neither never next nobody none nothing often once only other others over paragraph paragraphs
	part passage perhaps point points quite quotation rather really said saying says same sentence sentences several shall should
	show shows since some something soon such take taken takes tell tells than that their theirs them themselves then
	there therefore these they thing things think thinks this those though through thus till together told too toward
	towards under unless until upon used very want wants well were what whatever when where whether which while whole
	whom whose will with within without word words would writer yet you your yours`
);

/** Words that are small wherever they do not open a sentence; none of them is also a name. */
export const SMALL_WORDS = listed(
	`a an the it its he his she her hers they their them we our one some any both each every no none not all most many
	more less few this that these those there here who whom whose which what when where why how whether if because
	since although though while as so and or but nor than to in on at by for from of off with without within into onto
	over under after before between among through during until about against across around only never always often`
);
