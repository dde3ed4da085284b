#include "app/cli/command.h"
#include "app/cli/commandcontext.h"
#include "app/cli/controlgallery.h"
#include "app/cli/sceneworlds.h"
#include "app/language.h"
#include "views/shell/mainwindow.h"
#include "views/shell/scenes.h"
#include "views/widgets/theme.h"

#include <QApplication>
#include <QDir>
#include <QFontInfo>
#include <QJsonArray>
#include <QPainter>
#include <QPixmap>

namespace comptoir::cli {

namespace {

constexpr QSize kWindow(1440, 900); ///< unless asked otherwise
constexpr int kCustomers = 1500;

const QString kScene = QStringLiteral("scene");
const QString kLanguage = QStringLiteral("language");
const QString kLook = QStringLiteral("look");
const QString kText = QStringLiteral("text");
const QString kSize = QStringLiteral("size");

/// "1024x768"; nothing for what is no size of a window.
std::optional<QSize> sizeOf(const QString &words)
{
    const QStringList sides = words.split(u'x');
    if (sides.size() != 2)
        return std::nullopt;
    const QSize size(sides.first().toInt(), sides.last().toInt());
    constexpr int kLeast = 320;
    constexpr int kMost = 8000;
    const bool sensible
        = qMin(size.width(), size.height()) >= kLeast && qMax(size.width(), size.height()) <= kMost;
    return sensible ? std::optional(size) : std::nullopt;
}

class ScreenshotCommand
{
    Q_DECLARE_TR_FUNCTIONS(ScreenshotCommand)
public:
    static Command entry();

private:
    static int run(CommandContext &context);
    static Done checkOptions(const Invocation &given);
    static void enlargeText(const QString &percent);
};

/// Draws scenes in each language and look that was asked for, and keeps the names of the files.
class Photographer
{
    Q_DECLARE_TR_FUNCTIONS(Photographer)
public:
    Photographer(CommandContext &context, SceneWorlds &worlds)
        : m_context(context)
        , m_worlds(worlds)
        , m_folder(context.argument(0))
    {}

    Done takeAll()
    {
        for (const QString &speech : chosen(kLanguage, {"fr", "en"})) {
            m_language.apply(speech);
            for (const QString &look : chosen(kLook, {"light", "dark"})) {
                Theme::apply(*qApp, Theme::modeFromText(look));
                const Done taken = takeScenes(u'-' + speech + u'-' + look);
                if (!taken)
                    return taken;
            }
        }
        return done();
    }
    [[nodiscard]] const QStringList &files() const { return m_files; }

private:
    [[nodiscard]] QStringList chosen(const QString &option,
                                     std::initializer_list<const char *> all) const
    {
        if (m_context.given.has(option))
            return {m_context.given.value(option)};
        QStringList names;
        for (const char *name : all)
            names.append(QLatin1String(name));
        return names;
    }

    Done takeScenes(const QString &ending)
    {
        // The gallery is drawn when it is asked for by name.
        const QList<Scene> scenes
            = m_context.given.value(kScene).startsWith(QLatin1String("gallery")) ? galleryScenes()
                                                                                 : sceneTable();
        for (const Scene &scene : scenes) {
            if (!scene.name.startsWith(m_context.given.value(kScene)))
                continue;
            const Done taken = take(scene, ending);
            if (!taken)
                return taken;
        }
        return done();
    }

    Done take(const Scene &scene, const QString &ending)
    {
        if (m_context.cancel.isCancelled())
            return Error{
                ErrorCode::Cancelled, tr("Stopped. The pictures taken so far are kept."), {}};
        const ViewContext view = m_worlds.context(scene.world);
        MainWindow window(view);
        SceneStage stage(view, window);
        const QSize own = scene.window.isValid() ? scene.window : kWindow;
        stage.play(scene, sizeOf(m_context.given.value(kSize)).value_or(own));
        const Done kept = keep(picture(stage), scene.name + ending);
        stage.closeOthers();
        for (const QString &problem : stage.problems())
            m_context.out.progress(scene.name + QStringLiteral(": ") + problem);
        return kept;
    }

    /// The window with all that stands over it, as on a screen without window frames.
    static QPixmap picture(const SceneStage &stage)
    {
        QPixmap whole = stage.window.grab();
        QPainter painter(&whole);
        const QList<QWidget *> windows = stage.windows();
        for (QWidget *other : windows.mid(1)) {
            const QRect place(stage.window.mapFromGlobal(other->mapToGlobal(QPoint())),
                              other->size());
            painter.drawPixmap(place.topLeft(), other->grab());
            painter.setPen(QColor(tokensFor(QApplication::palette()).outline));
            if (other->windowType() == Qt::Dialog)
                painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
        return whole;
    }

    Done keep(const QPixmap &picture, const QString &name)
    {
        const QString path = m_folder.filePath(name + QStringLiteral(".png"));
        if (!picture.save(path)) {
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
    SceneWorlds &m_worlds;
    Language m_language;
    QDir m_folder;
    QStringList m_files;
};

Command ScreenshotCommand::entry()
{
    return {QStringLiteral("screenshots"),
            QStringLiteral("DIR"),
            1,
            1,
            tr("draws every page and dialog on invented shops, in French and English, light and "
               "dark"),
            {{kScene, QStringLiteral("NAME"),
              tr("only pictures whose name begins so, such as customers")},
             {kLanguage, QStringLiteral("fr|en"), tr("only in this language")},
             {kLook, QStringLiteral("light|dark"), tr("only in this look")},
             {kText, QStringLiteral("PERCENT"), tr("size of the text, 50 to 300")},
             {kSize, QStringLiteral("WIDTHxHEIGHT"), tr("size of the window, such as 1024x768")}},
            Needs::Window,
            &ScreenshotCommand::run};
}

Done ScreenshotCommand::checkOptions(const Invocation &given)
{
    const auto isOneOf = [&given](const QString &option, const QStringList &values) {
        return !given.has(option) || values.contains(given.value(option));
    };
    bool isNumber = true;
    const int percent = given.has(kText) ? given.value(kText).toInt(&isNumber) : 100;
    if (isOneOf(kLanguage, {QStringLiteral("fr"), QStringLiteral("en")})
        && isOneOf(kLook, {QStringLiteral("light"), QStringLiteral("dark")}) && isNumber
        && percent >= 50 && percent <= 300 && (!given.has(kSize) || sizeOf(given.value(kSize))))
        return done();
    return Error{ErrorCode::InvalidArgument,
                 tr("A value of the options is not known. See comptoir screenshots --help."),
                 QStringLiteral("option of screenshots")};
}

/// As if the system's text had that size.
void ScreenshotCommand::enlargeText(const QString &percent)
{
    QFont font = QApplication::font();
    font.setPixelSize(qMax(13, QFontInfo(font).pixelSize()) * percent.toInt() / 100);
    QApplication::setFont(font);
}

int ScreenshotCommand::run(CommandContext &context)
{
    const Done valid = checkOptions(context.given);
    if (!valid)
        return context.out.fail(valid.error());
    if (!QDir(context.argument(0)).mkpath(QStringLiteral("."))) {
        return context.out.fail(
            {ErrorCode::File,
             tr("The folder “%1” could not be made. Choose another one.").arg(context.argument(0)),
             QStringLiteral("mkpath failed")});
    }
    if (context.given.has(kText))
        enlargeText(context.given.value(kText));
    const Result<std::unique_ptr<SceneWorlds>> worlds = SceneWorlds::make(kCustomers);
    if (!worlds)
        return context.out.fail(worlds.error());
    Photographer photographer(context, **worlds);
    const Done taken = photographer.takeAll();
    if (!taken)
        return context.out.fail(taken.error());
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
