#include "views/settings/placescard.h"

#include "models/shops/csv/importprofile.h"
#include "models/shops/csv/placefile.h"
#include "models/store/postcodeplaces.h"
#include "models/store/shoprepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/shell/jobs.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/format.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"
#include "views/widgets/theme.h"

#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace comptoir {

namespace {

struct Taken
{
    qint64 postcodes = 0, unread = 0;
};

/// Of rows that name none: the first shop's.
QString countryOf(Database &database)
{
    for (const Shop &shop : ShopRepository(database).list().valueOr({})) {
        if (!shop.countryCode.isEmpty())
            return shop.countryCode;
    }
    return QStringLiteral("FR");
}

} // namespace

PlacesCard::PlacesCard(const ViewContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_heading(makeLabel(TextRole::Heading, this))
    , m_text(makeLabel(TextRole::Muted, this))
    , m_count(makeLabel(TextRole::Body, this))
    , m_bring(makeButton(ButtonKind::Plain, this))
{
    setProperty("card", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_heading);
    column->addWidget(m_text);
    column->addWidget(m_count);
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_bring);
    column->addLayout(buttons);
    m_count->setObjectName(QStringLiteral("places-count"));
    m_bring->setObjectName(QStringLiteral("places-bring"));
    m_bring->setIcon(themedIcon(QStringLiteral("import")));
    connect(m_bring, &QPushButton::clicked, this, &PlacesCard::ask);
    onLanguage(this, [this] { retranslate(); });
}

void PlacesCard::retranslate()
{
    m_heading->setText(tr("Where postcodes lie"));
    m_text->setText(tr("Segments can ask who lives within so many kilometres of a place. For that "
                       "Comptoir needs a file that tells where postcodes lie: the list of the "
                       "French post, or a country's file from GeoNames. It is read here; nobody is "
                       "asked over the network."));
    m_bring->setText(tr("Bring in a file…"));
    showCount();
}

void PlacesCard::showCount()
{
    setTextOrHide(m_count,
                  m_known < 0 ? QString()
                      : m_known == 0
                      ? tr("No postcode is known yet.")
                      : tr("%Ln postcode(s) are known.", nullptr, static_cast<int>(m_known)));
}

void PlacesCard::takeFocus()
{
    m_bring->setFocus(Qt::OtherFocusReason);
}

void PlacesCard::refresh()
{
    const auto count
        = m_context.store.read([](Database &db) { return PostcodePlaces(db).count(); });
    whenDone(count, this, [this, generation = ++m_generation](const Result<qint64> &known) {
        if (!known || generation != m_generation)
            return;
        m_known = *known;
        showCount();
    });
}

void PlacesCard::ask()
{
    auto *dialog = new QFileDialog(window(), tr("Bring in where postcodes lie"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Text and CSV files (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &PlacesCard::take);
    dialog->open();
}

void PlacesCard::take(const QString &path)
{
    m_bring->setEnabled(false);
    const auto job = m_context.jobs->start(tr("Reading where postcodes lie"));
    const auto taken = m_context.store.chore(
        [&store = m_context.store, path, job](Database &reader) -> Result<Taken> {
            QFile file(path);
            if (const Done opened = csv::FileInspector::open(file); !opened)
                return opened.error();
            const auto read = csv::PlaceFile::read(file, countryOf(reader), job->cancelToken());
            if (!read)
                return read.error();
            const Done kept = store
                                  .write([&places = read->places](Database &db) {
                                      Transaction transaction(db);
                                      const Done put = PostcodePlaces(db).putAll(places);
                                      return put ? transaction.commit() : put;
                                  })
                                  .result();
            if (!kept)
                return kept.error();
            return Taken{read->places.size(), read->unread};
        });
    whenDone(taken, this, [this, job](const Result<Taken> &outcome) {
        job->finish();
        m_bring->setEnabled(true);
        if (!outcome) {
            if (outcome.error().code != ErrorCode::Cancelled)
                emit failed(outcome.error());
            return;
        }
        QString text
            = tr("%n postcode(s) taken in.", nullptr, static_cast<int>(outcome->postcodes));
        if (outcome->unread > 0)
            text += u' '
                + tr("%n row(s) told no place and were left out.", nullptr,
                     static_cast<int>(outcome->unread));
        emit told(Tone::Good, text);
        emit changed();
        refresh();
    });
}

} // namespace comptoir
