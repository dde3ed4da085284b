#pragma once

#include "models/segments/fieldcatalogue.h"

#include <QMap>
#include <QWidget>

#include <memory>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace comptoir {

/// For each field of a message that some customers lack, and for the name of the sender, which an
/// account may lack: what stands there instead.
class FallbackRows : public QWidget
{
    Q_OBJECT

public:
    explicit FallbackRows(QWidget *parent = nullptr);

    void setFields(const std::shared_ptr<const FieldCatalogue> &fields);
    void setFallbacks(const QMap<QString, QString> &fallbacks);
    /// The fields that the message names: those, and what has a fallback, have a line.
    void setUsed(const QStringList &names);
    void setFallback(const QString &field, const QString &text);
    void focusField(const QString &field);
    /// Emptied lines have none.
    [[nodiscard]] QMap<QString, QString> fallbacks() const { return m_fallbacks; }

signals:
    void changed();

private:
    void fill();
    [[nodiscard]] QStringList shown() const;

    QLabel *m_heading;
    QVBoxLayout *m_rows;
    std::shared_ptr<const FieldCatalogue> m_fields;
    QMap<QString, QString> m_fallbacks;
    QStringList m_used;
    QMap<QString, QLineEdit *> m_lines;
};

} // namespace comptoir
