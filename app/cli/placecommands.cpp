#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "models/shops/csv/placefile.h"
#include "models/store/postcodeplaces.h"

#include <QFile>

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
    QFile file(context.argument(0));
    if (!file.open(QIODevice::ReadOnly))
        return context.out.fail(
            {ErrorCode::File,
             tr("The file %1 cannot be read. Nothing was changed.").arg(context.argument(0)),
             QStringLiteral("place file")});
    const QString country = context.given.value(kCountry);
    const auto read
        = csv::PlaceFile::read(file, country.isEmpty() ? QStringLiteral("FR") : country);
    if (!read)
        return context.out.fail(read.error());
    const auto &places = read->places;
    const Done written
        = context.write([&places](Database &db) -> Done { return write(db, places); });
    if (!written)
        return context.out.fail(written.error());
    context.out.json(
        {{QStringLiteral("postcodes"), places.size()}, {QStringLiteral("unread"), read->unread}});
    context.out.line(tr("%n postcode(s) taken in.", nullptr, static_cast<int>(places.size())));
    return Ok;
}

} // namespace

QList<Command> placeCommands()
{
    return PlaceCommands::entries();
}

} // namespace comptoir::cli
