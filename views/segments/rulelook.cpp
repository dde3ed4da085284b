#include "views/segments/rulelook.h"

#include "models/segments/rulenamebook.h"
#include "models/segments/rulesentence.h"
#include "models/store/customerrepository.h"

namespace comptoir {

namespace {

Result<CustomerSet> membersOf(Database &database, const Rule &rule, const RuleSurroundings &around,
                              const EvaluationRequest &request)
{
    return RuleEvaluator(database, around.fields, around.verbs, around.findRule())
        .members(rule, request);
}

} // namespace

Result<QString> sentenceOf(Database &database, const Rule &rule, const RuleSurroundings &around)
{
    const Result<RuleNameBook> book = RuleNameBook::read(database, rule);
    if (!book)
        return book.error();
    RuleNames names;
    names.value
        = [&book](FieldMeaning meaning, const QString &word) { return book->name(meaning, word); };
    names.segment = [&around](const QString &key) { return around.nameOf(key); };
    return RuleSentence(around.fields, around.verbs, names).of(rule);
}

Result<QList<CustomerRow>> sampleOf(Database &database, const CustomerSet &members, int most)
{
    const std::vector<qint32> ids = members.ids();
    std::vector<qint32> some;
    const size_t count = std::min(ids.size(), static_cast<size_t>(most));
    for (size_t i = 0; i < count; ++i)
        some.push_back(ids[i * ids.size() / count]);
    return CustomerRepository(database).rows(some);
}

Result<RuleLook> RuleLook::read(Database &database, const Rule &rule, const QString &self,
                                const EvaluationRequest &request)
{
    const auto around = RuleSurroundings::read(database, request.moment.now);
    if (!around)
        return around.error();
    RuleLook look;
    look.problems = RuleCheck::problems(rule, around->world(self));
    const Result<QString> sentence = sentenceOf(database, rule, *around);
    if (!sentence)
        return sentence.error();
    look.sentence = *sentence;
    const auto members
        = membersOf(database, RuleCheck::without(rule, look.problems), *around, request);
    if (!members)
        return members.error();
    look.members = members->count();
    const auto sample = sampleOf(database, *members, kSample);
    const Result<qint64> everybody = CustomerRepository(database).count({});
    if (!sample || !everybody)
        return sample ? everybody.error() : sample.error();
    look.sample = *sample;
    look.everybody = *everybody;
    return look;
}

Result<qint64> RuleLook::count(Database &database, const Rule &rule, const QString &self,
                               const EvaluationRequest &request)
{
    const auto around = RuleSurroundings::read(database, request.moment.now);
    if (!around)
        return around.error();
    const auto problems = RuleCheck::problems(rule, around->world(self));
    const auto members = membersOf(database, RuleCheck::without(rule, problems), *around, request);
    return members ? Result<qint64>(members->count()) : members.error();
}

} // namespace comptoir
