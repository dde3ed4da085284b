#include "views/settings/aboutsection.h"

#include "models/shops/secretvault.h"
#include "models/store/database.h"
#include "models/store/statsrepository.h"
#include "models/store/store.h"
#include "models/store/whendone.h"
#include "views/settings/systeminfo.h"
#include "views/settings/textdialog.h"
#include "views/widgets/flowlayout.h"
#include "views/widgets/icons.h"
#include "views/widgets/layouts.h"
#include "views/widgets/retranslate.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGridLayout>
#include <QGuiApplication>
#include <QUrl>

namespace comptoir {

namespace {
const QString kLogFolder = QStringLiteral("logs"); ///< in the profile's folder
} // namespace

AboutSection::AboutSection(const ViewContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    buildProgram();
    buildPromise();
    buildParts();
    layout->addStretch(1);
    onLanguage(this, [this] { retranslate(); });
}

void AboutSection::buildProgram()
{
    QFrame *card = makeCard(this);
    m_name = makeLabel(TextRole::Title, card);
    m_versions = makeLabel(TextRole::Muted, card);
    m_versions->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_copy = makeButton(ButtonKind::Plain, card);
    m_log = makeButton(ButtonKind::Plain, card);
    m_welcome = makeButton(ButtonKind::Plain, card);
    m_copy->setIcon(themedIcon(QStringLiteral("copy")));
    m_log->setIcon(themedIcon(QStringLiteral("folder")));
    m_welcome->setIcon(themedIcon(QStringLiteral("visit")));
    m_copy->setObjectName(QStringLiteral("copy-information"));
    m_welcome->setObjectName(QStringLiteral("show-welcome"));
    auto *drawing = new QLabel(card);
    drawing->setPixmap(programIcon().pixmap(48, 48));
    auto *buttons = new FlowLayout(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_log);
    buttons->addWidget(m_welcome);
    auto *words = new QVBoxLayout;
    words->setSpacing(8);
    words->addWidget(m_name);
    words->addWidget(m_versions);
    words->addSpacing(4);
    words->addLayout(buttons);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(20, 20, 20, 20);
    row->setSpacing(20);
    row->addWidget(drawing, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    layout()->addWidget(card);
    connect(m_copy, &QPushButton::clicked, this, &AboutSection::copyInformation);
    connect(m_log, &QPushButton::clicked, this, [this] {
        QDesktopServices::openUrl(
            QUrl::fromLocalFile(QDir(m_context.store.folder()).filePath(kLogFolder)));
    });
    connect(m_welcome, &QPushButton::clicked, this, &AboutSection::welcomeRequested);
}

void AboutSection::buildPromise()
{
    QFrame *card = makeCard(this);
    m_promiseHeading = makeLabel(TextRole::Heading, card);
    m_promise = makeLabel(TextRole::Body, card);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_promiseHeading);
    column->addWidget(m_promise);
    layout()->addWidget(card);
}

void AboutSection::buildParts()
{
    QFrame *card = makeCard(this);
    m_licenceHeading = makeLabel(TextRole::Heading, card);
    m_licence = makeLabel(TextRole::Body, card);
    m_readLicence = makeButton(ButtonKind::Plain, card);
    m_readLicence->setObjectName(QStringLiteral("read-licence"));
    m_partsHeading = makeLabel(TextRole::Heading, card);
    m_parts = new QGridLayout;
    m_parts->setHorizontalSpacing(20);
    m_parts->setVerticalSpacing(4);
    m_parts->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    column->addWidget(m_licenceHeading);
    column->addWidget(m_licence);
    column->addWidget(m_readLicence, 0, Qt::AlignLeft);
    column->addSpacing(8);
    column->addWidget(m_partsHeading);
    column->addLayout(m_parts);
    layout()->addWidget(card);
    connect(m_readLicence, &QPushButton::clicked, this, [this] {
        showLicence(QStringLiteral("GNU General Public License 3"), Credits::ownLicenceFile());
    });
}

void AboutSection::retranslate()
{
    m_name->setText(QStringLiteral("Comptoir"));
    //: %1, %2 and %3 are version numbers
    m_versions->setText(tr("Version %1, on Qt %2 and SQLite %3")
                            .arg(QCoreApplication::applicationVersion(), QLatin1String(qVersion()),
                                 Database::libraryVersion()));
    m_copy->setText(tr("Copy system information"));
    m_copy->setToolTip(tr("For a report of a fault: versions and counts, no name and no address"));
    m_log->setText(tr("Open the folder of logs"));
    m_welcome->setText(tr("Show the welcome again"));
    m_promiseHeading->setText(tr("What Comptoir promises"));
    const QString keys = m_context.secrets.whyNotPersistent();
    m_promise->setText(
        tr("Your customers' data stay on this computer, in one file that is yours. Comptoir reads "
           "your shops; it changes something there only where a workflow that you switched on says "
           "so. Messages leave by the accounts that you set up, to your customers. Nothing goes to "
           "anybody else: no statistics, no copy in a cloud, no account with us.")
        + u' ' + (keys.isEmpty() ? tr("Keys of shops are in the keychain of the system.") : keys));
    m_licenceHeading->setText(tr("Licence"));
    m_licence->setText(
        tr("Comptoir is free software: you may use, study, share and change it under "
           "the GNU General Public License, version 3 or later. It comes without "
           "warranty."));
    m_readLicence->setText(tr("Read the licence"));
    m_partsHeading->setText(tr("Built on the work of others"));
    clearLayout(m_parts);
    for (const Credit &part : Credits::parts())
        addPart(part);
}

void AboutSection::addPart(const Credit &part)
{
    const int row = m_parts->rowCount();
    QPushButton *name = makeButton(ButtonKind::Link, this);
    name->setText(part.name);
    name->setToolTip(part.link);
    name->setAccessibleName(tr("Website of %1").arg(part.name));
    QLabel *use = makeLabel(TextRole::Muted, this);
    use->setText(part.use);
    QPushButton *licence = makeButton(ButtonKind::Link, this);
    licence->setText(part.licence);
    licence->setAccessibleName(tr("Read the licence of %1").arg(part.name));
    m_parts->addWidget(name, row, 0, Qt::AlignLeft);
    m_parts->addWidget(use, row, 1);
    m_parts->addWidget(licence, row, 2, Qt::AlignLeft);
    connect(name, &QPushButton::clicked, this,
            [link = part.link] { QDesktopServices::openUrl(QUrl(link)); });
    connect(licence, &QPushButton::clicked, this,
            [this, part] { showLicence(part.name, part.textFile); });
}

void AboutSection::showLicence(const QString &title, const QString &textFile)
{
    TextDialog::show(this, title, Credits::text(textFile));
}

void AboutSection::copyInformation()
{
    const auto counted
        = m_context.store.read([](Database &db) { return StatsRepository(db).stats({}); });
    whenDone(counted, this, [this](const Result<Stats> &stats) {
        const QString counts = stats
            ? QStringLiteral("%1 customers, %2 orders, %3 products, %4 set aside")
                  .arg(stats->customers)
                  .arg(stats->orders)
                  .arg(stats->products)
                  .arg(stats->quarantined)
            : QString();
        QGuiApplication::clipboard()->setText(systemInformation(counts));
        m_context.notices->say(tr("The system information is copied. It holds no personal data."));
    });
}

} // namespace comptoir
