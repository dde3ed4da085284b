#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "models/store/customerfacts.h"
#include "models/store/integritycheck.h"

#include <QJsonArray>

namespace comptoir::cli {

namespace {

struct Findings
{
    QStringList damage;
    CustomerFacts::Verification facts;
};

class CheckCommand
{
    Q_DECLARE_TR_FUNCTIONS(CheckCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
    static Result<Findings> look(CommandContext &context);
};

Command CheckCommand::entry()
{
    return {QStringLiteral("check"),
            {},
            0,
            0,
            tr("checks that the file is sound and every customer's figures equal a rebuild"),
            {},
            Needs::Store,
            &CheckCommand::run};
}

Result<Findings> CheckCommand::look(CommandContext &context)
{
    return context.store()
        .chore([](Database &db) -> Result<Findings> {
            const Result<QStringList> damage = integrityProblems(db, CheckDepth::Full);
            if (!damage)
                return damage.error();
            const Result<CustomerFacts::Verification> facts = CustomerFacts(db).verify();
            if (!facts && damage->isEmpty()) // of a damaged file they may well not be readable
                return facts.error();
            return Findings{*damage, facts.valueOr({})};
        })
        .takeResult();
}

int CheckCommand::run(CommandContext &context)
{
    context.out.progress(tr("Reading the whole file …"));
    const Result<Findings> findings = look(context);
    if (!findings)
        return context.out.fail(findings.error());
    QJsonArray different;
    for (const CustomerId id : findings->facts.different)
        different.append(id.value);
    const bool sound = findings->damage.isEmpty() && different.isEmpty();
    context.out.json({{QStringLiteral("sound"), sound},
                      {QStringLiteral("damage"), QJsonArray::fromStringList(findings->damage)},
                      {QStringLiteral("customers_checked"), findings->facts.checked},
                      {QStringLiteral("customers_with_wrong_figures"), different}});
    for (const QString &problem : findings->damage)
        context.out.line(problem);
    if (findings->damage.isEmpty())
        context.out.line(tr("The file is sound."));
    context.out.line(tr("%n customer(s) checked; the figures of %1 differ from a rebuild.", nullptr,
                        static_cast<int>(findings->facts.checked))
                         .arg(different.size()));
    return sound ? Ok : ProblemFound;
}

} // namespace

QList<Command> checkCommands()
{
    return {CheckCommand::entry()};
}

} // namespace comptoir::cli
