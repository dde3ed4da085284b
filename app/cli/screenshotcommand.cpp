#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/language.h"
#include "models/shops/syncservice.h"
#include "models/store/customerrepository.h"
#include "views/shell/mainwindow.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QJsonArray>
#include <QPixmap>
#include <QTimer>

namespace comptoir::cli {

namespace {

constexpr QSize kWindow(1440, 900);
/// Reads go through worker threads and pages read in steps: what a page still asks for after this
/// long is not worth a picture's waiting.
constexpr int kSettleMs = 700;

class ScreenshotCommand
{
    Q_DECLARE_TR_FUNCTIONS(ScreenshotCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
};

/// Draws every page of one window and keeps the names of the files.
class Photographer
{
    Q_DECLARE_TR_FUNCTIONS(Photographer)
public:
    Photographer(CommandContext &context, MainWindow &window, const QDir &folder)
        : m_context(context)
        , m_window(window)
        , m_folder(folder)
    {}

    Done take(const QString &look)
    {
        const QStringList pages = QStringList{QStringLiteral("welcome")} + m_window.pageIds();
        for (const QString &page : pages) {
            m_window.showPage(page);
            const Done kept = keep(page + QLatin1Char('-') + look);
            if (!kept)
                return kept;
        }
        const std::optional<CustomerId> best = bestCustomer();
        if (!best)
            return done();
        m_window.showRecord(QStringLiteral("customers"), best->value);
        return keep(QStringLiteral("customers-profile-") + look);
    }
    [[nodiscard]] QStringList files() const { return m_files; }

private:
    static void settle()
    {
        QEventLoop loop;
        QTimer::singleShot(kSettleMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    /// Somebody with a history to show; nobody in an empty profile.
    std::optional<CustomerId> bestCustomer()
    {
        CustomerQuery query;
        query.sort = CustomerColumn::OrdersCount;
        query.descending = true;
        query.now = m_context.clock.now();
        const Result<std::vector<qint32>> ids
            = m_context.read([query](Database &db) { return CustomerRepository(db).list(query); });
        if (!ids || ids->empty())
            return std::nullopt;
        return CustomerId{ids->front()};
    }
    Done keep(const QString &name)
    {
        if (m_context.cancel.isCancelled())
            return Error{
                ErrorCode::Cancelled, tr("Stopped. The pictures taken so far are kept."), {}};
        settle();
        const QString path = m_folder.filePath(name + QStringLiteral(".png"));
        if (!m_window.grab().save(path)) {
            return Error{ErrorCode::File,
                         tr("The picture “%1” could not be written. Check the folder and its room.")
                             .arg(QDir::toNativeSeparators(path)),
                         QStringLiteral("QPixmap::save failed")};
        }
        m_context.out.line(QDir::toNativeSeparators(path));
        m_files.append(path);
        return done();
    }

    CommandContext &m_context;
    MainWindow &m_window;
    QDir m_folder;
    QStringList m_files;
};

Command ScreenshotCommand::entry()
{
    return {QStringLiteral("screenshots"),
            QStringLiteral("DIR"),
            1,
            1,
            tr("draws every page, in French and English, light and dark"),
            {},
            Needs::Window,
            &ScreenshotCommand::run};
}

int ScreenshotCommand::run(CommandContext &context)
{
    const QDir folder(context.argument(0));
    if (!folder.mkpath(QStringLiteral("."))) {
        return context.out.fail(
            {ErrorCode::File,
             tr("The folder “%1” could not be made. Choose another one.").arg(context.argument(0)),
             QStringLiteral("mkpath failed")});
    }
    const Result<SecretVault *> vault = context.vault();
    if (!vault)
        return context.out.fail(vault.error());
    SyncService sync(context.store(), **vault, context.clock, context.random);
    Language language;
    // Every button is in the picture; none is pressed.
    MainWindow window({context.store(), context.clock, **vault, sync, [] {}, [](const QString &) {},
                       [](QWidget *) {}, [](const QString &) {}, context.random});
    window.resize(kWindow);
    Photographer photographer(context, window, folder);
    for (const QString &speech : {QStringLiteral("fr"), QStringLiteral("en")}) {
        for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark}) {
            language.apply(speech);
            Theme::apply(*qApp, mode);
            window.show();
            const Done taken
                = photographer.take(speech + QLatin1Char('-') + Theme::modeToText(mode));
            if (!taken)
                return context.out.fail(taken.error());
        }
    }
    context.out.json(
        {{QStringLiteral("pictures"), QJsonArray::fromStringList(photographer.files())}});
    return Ok;
}

} // namespace

QList<Command> screenshotCommands()
{
    return {ScreenshotCommand::entry()};
}

} // namespace comptoir::cli
