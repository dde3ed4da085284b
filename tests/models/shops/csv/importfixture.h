#pragma once

#include "models/shops/csv/exporter.h"
#include "models/shops/csv/importer.h"
#include "tests/models/store/storefixture.h"

#include <QFile>

namespace comptoir::csv {

/// A store and a folder of files to import into it.
class ImportFixture : public StoreFixture
{
public:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_files.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(file.fileName()));
        return file.fileName();
    }
    QString path(const QString &name) const { return m_files.filePath(name); }

    ImportRequest request(const QString &path, Kind kind) const
    {
        ImportRequest request;
        request.path = path;
        request.profile.kind = kind;
        request.profile.name = QStringLiteral("test");
        request.profile.timeZone = "Europe/Paris";
        request.profile.currency = *Currency::fromCode(u"EUR");
        request.now = Timestamp{1'795'255'200'000}; // 2026-11-21T10:00:00Z
        return request;
    }
    ImportReport run(const ImportRequest &request)
    {
        auto report = Importer(db()).run(request);
        if (!report)
            qFatal("%s (%s)", qPrintable(report.error().text), qPrintable(report.error().detail));
        return std::move(*report);
    }
    ImportReport import(Kind kind, const QByteArray &bytes)
    {
        return run(request(write(QStringLiteral("file.csv"), bytes), kind));
    }
    ChangeRecorder::Undone undo(ImportId id)
    {
        Transaction transaction(db());
        const auto undone = ImportRepository(db()).undo(id, Timestamp{1'795'255'300'000});
        if (!undone)
            qFatal("%s (%s)", qPrintable(undone.error().text), qPrintable(undone.error().detail));
        if (const Done committed = transaction.commit(); !committed)
            qFatal("%s", qPrintable(committed.error().detail));
        return *undone;
    }

    /// Every row of every table, but for what only tells of imports and what waits for the search.
    QString dump()
    {
        QString text;
        for (const QString &table :
             rows(QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT "
                                 "LIKE 'sqlite_%' AND name NOT LIKE 'search%' AND name NOT LIKE "
                                 "'import%' ORDER BY name"))) {
            QStringList content = rows(QStringLiteral("SELECT * FROM ") + table);
            content.sort();
            text += table + u'\n' + content.join(u'\n') + u'\n';
        }
        return text;
    }

    ExportOptions plain(ExportWhat what) const
    {
        ExportOptions options;
        options.what = what;
        options.plainHeaders = true;
        options.zone = QTimeZone("Europe/Paris");
        return options;
    }
    QByteArray exported(const ExportOptions &options)
    {
        const QString target = path(QStringLiteral("out"));
        const auto count = Exporter(db()).run(target, options);
        if (!count)
            qFatal("%s (%s)", qPrintable(count.error().text), qPrintable(count.error().detail));
        QFile file(target);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private:
    QTemporaryDir m_files;
};

} // namespace comptoir::csv
