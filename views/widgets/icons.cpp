#include "views/widgets/icons.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace comptoir {

namespace {

QString path(const QString &name)
{
    return QStringLiteral(":/comptoir/icons/%1.svg").arg(name);
}

enum class Colouring { Toned, OnAccent };

class ThemedIconEngine : public QIconEngine
{
public:
    ThemedIconEngine(const QString &name, Tone tone, Colouring colouring)
        : m_name(name)
        , m_tone(tone)
        , m_colouring(colouring)
    {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const qreal before = painter->opacity();
        painter->setOpacity(before * opacity(mode));
        paintIcon(*painter, m_name, colour(mode), rect);
        painter->setOpacity(before);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal) override
    {
        if (size.isEmpty())
            return {}; // asked by what has no room yet, while a window opens
        // The caller sets the device pixel ratio: `size` counts device pixels here. A wider size
        // keeps the drawing at the left: room before a button's word.
        const QPixmap drawing
            = iconPixmap(m_name, colour(mode), qMin(size.width(), size.height()), 1);
        if (size.width() <= size.height() && mode != QIcon::Disabled)
            return drawing;
        QPixmap wide(size);
        wide.fill(Qt::transparent);
        QPainter painter(&wide);
        painter.setOpacity(opacity(mode));
        painter.drawPixmap(0, 0, drawing);
        painter.end();
        return wide;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    /// What cannot be pressed is paler; it need not be read (WCAG 2.1, 1.4.11).
    static qreal opacity(QIcon::Mode mode) { return mode == QIcon::Disabled ? 0.45 : 1; }

    [[nodiscard]] QColor colour(QIcon::Mode mode) const
    {
        const Tokens &tokens = tokensFor(QApplication::palette());
        if (mode == QIcon::Disabled)
            return tokens.muted;
        if (m_colouring == Colouring::OnAccent)
            return tokens.onAccent;
        if (m_tone != Tone::Neutral)
            return tokens.foreground(m_tone);
        return mode == QIcon::Selected ? tokens.text : tokens.muted;
    }

    QString m_name;
    Tone m_tone;
    Colouring m_colouring;
};

} // namespace

QIcon themedIcon(const QString &name, Tone tone)
{
    return QIcon(new ThemedIconEngine(name, tone, Colouring::Toned));
}

QIcon iconOnAccent(const QString &name)
{
    return QIcon(new ThemedIconEngine(name, Tone::Neutral, Colouring::OnAccent));
}

void paintIcon(QPainter &painter, const QString &name, const QColor &colour, const QRectF &rect)
{
    const qreal ratio = painter.device() ? painter.device()->devicePixelRatioF() : 1;
    const int side = qRound(qMin(rect.width(), rect.height()));
    if (side <= 0)
        return;
    const QPixmap drawing = iconPixmap(name, colour, side, ratio);
    painter.drawPixmap(QPointF(rect.center().x() - side / 2.0, rect.center().y() - side / 2.0),
                       drawing);
}

QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio)
{
    if (size <= 0)
        return {}; // nothing can be painted on it
    const QString key = QStringLiteral("comptoir/%1/%2/%3/%4")
                            .arg(name, colour.name())
                            .arg(size)
                            .arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(path(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("there is no icon \"%s\"", qPrintable(name));
        return {};
    }
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    const int pixels = qCeil(size * devicePixelRatio);
    pixmap = QPixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Good:
        return QStringLiteral("check");
    case Tone::Warning:
        return QStringLiteral("warning");
    case Tone::Danger:
        return QStringLiteral("error");
    case Tone::Neutral:
    case Tone::Accent:
        break;
    }
    return QStringLiteral("info");
}

QIcon programIcon()
{
    QIcon icon;
    QSvgRenderer small(QStringLiteral(":/comptoir/comptoir-small.svg"));
    QSvgRenderer large(QStringLiteral(":/comptoir/comptoir.svg"));
    for (const int side : {16, 20, 22, 24, 32, 44, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        (side <= 24 ? small : large).render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QStringList iconNames()
{
    QStringList names = QDir(QStringLiteral(":/comptoir/icons")).entryList();
    for (QString &name : names)
        name.chop(4); // ".svg"
    return names;
}

} // namespace comptoir
