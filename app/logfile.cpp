#include "app/logfile.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QRegularExpression>

#include <cstdio>
#include <memory>

namespace comptoir {

namespace {

constexpr qint64 kMaxBytes = 1024LL * 1024;
constexpr int kKept = 3;

struct Sink
{
    QFile file;
    bool echo = false;
};

// Qt calls a plain function with no context, from any thread: this pair is its context.
QMutex sinkMutex;
std::unique_ptr<Sink> sink;

QString numbered(const QString &path, int number)
{
    return number == 0 ? path : QStringLiteral("%1.%2").arg(path, QString::number(number));
}

void rotate(QFile &file)
{
    const QString path = file.fileName();
    file.close();
    QFile::remove(numbered(path, kKept));
    for (int i = kKept; i > 0; --i)
        QFile::rename(numbered(path, i - 1), numbered(path, i));
    if (!file.open(QIODevice::WriteOnly | QIODevice::Append))
        std::fputs("comptoir: the log file cannot be written\n", stderr);
}

const char *word(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
        return "critical";
    case QtFatalMsg:
        return "fatal";
    }
    return "?";
}

void handle(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QByteArray line
        = QStringLiteral("%1 %2 %3: %4\n")
              .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs),
                   QLatin1String(word(type)), QLatin1String(context.category),
                   redacted(message).replace(QLatin1Char('\n'), QLatin1String(" | ")))
              .toUtf8();
    const QMutexLocker lock(&sinkMutex);
    if (!sink)
        return;
    if (sink->file.isOpen()) {
        sink->file.write(line);
        sink->file.flush();
        if (sink->file.size() > kMaxBytes)
            rotate(sink->file);
    }
    if (type == QtFatalMsg || (sink->echo && type != QtDebugMsg && type != QtInfoMsg))
        std::fputs(line.constData(), stderr);
}

} // namespace

LogFile::LogFile(const QString &path, bool echo)
{
    QDir().mkpath(QFileInfo(path).path());
    auto opened = std::make_unique<Sink>();
    opened->file.setFileName(path);
    opened->echo = echo;
    if (!opened->file.open(QIODevice::WriteOnly | QIODevice::Append))
        opened->echo = true; // better on standard error than nowhere
    {
        const QMutexLocker lock(&sinkMutex);
        sink = std::move(opened);
    }
    qInstallMessageHandler(handle);
}

LogFile::~LogFile()
{
    qInstallMessageHandler(nullptr);
    const QMutexLocker lock(&sinkMutex);
    sink.reset();
}

QString redacted(const QString &text)
{
    static const QRegularExpression address(QStringLiteral(R"([^\s<>"'@=,;]+@[^\s<>"',;]+)"));
    static const QRegularExpression named(
        QStringLiteral(
            R"re(((?:ws_key|key|token|access[-_]token|secret|password|authorization)"?\s*[=:]\s*"?)(?:Basic |Bearer )?[^\s&"',;]+)re"),
        QRegularExpression::CaseInsensitiveOption);
    // Shopify's tokens; a PrestaShop key is 32 capital letters and digits.
    static const QRegularExpression shape(
        QStringLiteral(R"(\b(?:shp[a-z]{2}_[0-9A-Za-z]+|[A-Z0-9]{32})\b)"));
    static const QRegularExpression phone(QStringLiteral(R"(\+\d[\d .\-]{7,}\d)"));
    QString clean = text;
    clean.replace(named, QStringLiteral("\\1[hidden]"));
    clean.replace(address, QStringLiteral("[address]"));
    clean.replace(shape, QStringLiteral("[hidden]"));
    clean.replace(phone, QStringLiteral("[phone]"));
    return clean;
}

} // namespace comptoir
