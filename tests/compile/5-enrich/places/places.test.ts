import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { STREETS } from '../../../../src/compile/5-enrich/places/gazetteer.ts';
import { findPlaces } from '../../../../src/compile/5-enrich/places/places.ts';
import { storyText } from '../../../../src/compile/5-enrich/story-text.ts';
import { DISTRICTS } from '../../../../src/model/district.ts';
import { story } from '../stories.ts';

const placesOf = (headline: string, ...paragraphs: string[]) =>
	findPlaces(storyText(story({ headline, paragraphs })));

/** districts, scope, headline, lead. */
const SAMPLES = readFileSync(new URL('samples.tsv', import.meta.url), 'utf8')
	.trimEnd()
	.split('\n')
	.map((line) => line.split('\t') as [string, string, string, string]);

test.each(SAMPLES)('[%s] %s: %s', (districts, scope, headline, lead) => {
	const places = placesOf(headline, lead);
	expect(places.districts.join(',')).toBe(districts);
	expect(places.scope).toBe(scope);
});

test('who wrote a piece does not place it', () => {
	expect(
		placesOf('父亲的饭盒', '父亲的饭盒是铝的。', '（作者系丰台区某小学教师）').districts
	).toEqual([]);
});

describe('streets', () => {
	test('every street and town of the gazetteer is found where its district is named too', () => {
		const lost = STREETS.filter(({ name, district }) => {
			const { districts, streets } = placesOf('', `近日，${district}${name}总工会举办活动。`);
			return districts.join() !== district || !streets.includes(name);
		});
		expect(lost).toEqual([]);
	});

	test('area office and town of one name are one place', () => {
		expect(placesOf('', '良乡镇总工会和良乡地区工会。').streets).toEqual(['良乡镇']);
	});

	test('the district’s own union is not its town’s', () => {
		expect(placesOf('延庆工会走访企业').streets).toEqual([]);
	});

	test('one misread character in a town of a named district', () => {
		expect(placesOf('大兴工会', '大兴区的工会干部来到采肓镇。').streets).toEqual(['采育镇']);
		expect(placesOf('朝阳工会', '朝阳区的工会干部来到采肓镇。').streets).toEqual([]);
	});
});

test('an employer among winners is evidence of nothing', () => {
	const lead = '比赛在市职工服务中心举办，来自门头沟区医院的陈明、密云水库管理处的方平等选手获奖。';
	expect(placesOf('演讲比赛决赛举办', lead)).toMatchObject({ districts: [], evidence: [] });
});

test('scope is district exactly when there are districts, and each is proved by words of the story', () => {
	const pieces = [
		'近日，',
		'朝阳区',
		'大兴',
		'市总工会',
		'全国总工会',
		'在河北省',
		'举办活动。',
		'良乡镇',
		'北师大'
	];
	fc.assert(
		fc.property(
			fc.array(fc.constantFrom(...pieces), { maxLength: 8 }),
			fc.array(fc.constantFrom(...pieces), { maxLength: 30 }),
			(head, body) => {
				const headline = head.join('');
				const text = body.join('');
				const { districts, scope, evidence } = placesOf(headline, text);
				expect(scope === 'district').toBe(districts.length > 0);
				expect(new Set(evidence.map(({ tag }) => tag))).toEqual(new Set(districts));
				for (const { quote } of evidence) expect(`${headline}\n${text}`).toContain(quote);
				const order = DISTRICTS.map(({ name }) => name);
				expect(districts).toEqual(order.filter((name) => districts.includes(name)));
			}
		)
	);
});
