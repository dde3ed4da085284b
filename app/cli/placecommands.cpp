#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/problemgroups.h"
#include "models/shops/csv/importprofile.h"
#include "models/shops/csv/placefile.h"
#include "models/store/postcodeplaces.h"

#include <QFile>
#include <QJsonArray>

namespace comptoir::cli {

namespace {

const QString kCountry = QStringLiteral("country");

class PlaceCommands
{
    Q_DECLARE_TR_FUNCTIONS(PlaceCommands)
public:
    static QList<Command> entries();

private:
    static int importFile(CommandContext &context);
};

QList<Command> PlaceCommands::entries()
{
    return {{QStringLiteral("places import"),
             QStringLiteral("FILE"),
             1,
             1,
             tr("takes in where postcodes lie, for conditions on the distance to a place"),
             {{kCountry, QStringLiteral("CODE"),
               tr("the country of rows that name none, FR unless told")}},
             Needs::Store,
             &PlaceCommands::importFile}};
}

Done write(Database &db, const QHash<csv::PlaceFile::Key, Coordinates> &places)
{
    Transaction transaction(db);
    if (Done put = PostcodePlaces(db).putAll(places); !put)
        return put;
    return transaction.commit();
}

int PlaceCommands::importFile(CommandContext &context)
{
    const QString country
        = context.given.has(kCountry) ? context.given.value(kCountry) : QStringLiteral("FR");
    if (!csv::PlaceFile::isCountryCode(country))
        return context.out.fail(
            {ErrorCode::InvalidArgument,
             tr("“%1” is no country's code of two letters, such as FR. Nothing was changed.")
                 .arg(country),
             QStringLiteral("country code")});
    QFile file(context.argument(0));
    if (const Done opened = csv::FileInspector::open(file); !opened)
        return context.out.fail(opened.error());
    const auto read = csv::PlaceFile::read(file, country, context.cancel);
    if (!read)
        return context.out.fail(read.error());
    const auto &places = read->places;
    const Done written
        = context.write([&places](Database &db) -> Done { return write(db, places); });
    if (!written)
        return context.out.fail(written.error());
    context.out.json({{QStringLiteral("postcodes"), places.size()},
                      {QStringLiteral("unread"), read->unread},
                      {QStringLiteral("problems"), toJson(read->problems)}});
    context.out.line(tr("%n postcode(s) taken in.", nullptr, static_cast<int>(places.size())));
    printProblems(context.out, read->problems, read->unread);
    return read->unread > 0 ? ProblemFound : Ok;
}

} // namespace

QList<Command> placeCommands()
{
    return PlaceCommands::entries();
}

} // namespace comptoir::cli
