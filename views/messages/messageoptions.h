#pragma once

#include "models/domain/sender.h"
#include "models/domain/writtenmessage.h"
#include "models/segments/fieldcatalogue.h"

#include <QWidget>

#include <memory>

class QButtonGroup;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QRadioButton;
class QSpinBox;

namespace comptoir {

class FallbackRows;

/// What a message is beside its words: marketing or transactional, by which account it goes, its
/// language, its offer, what happens when it is late, and what stands where a customer lacks a
/// field.
class MessageOptions : public QWidget
{
    Q_OBJECT

public:
    explicit MessageOptions(QWidget *parent = nullptr);

    void setMessage(const WrittenMessage &message);
    void collect(WrittenMessage &message) const;
    void setFields(const std::shared_ptr<const FieldCatalogue> &fields);
    /// The accounts there are, and the one that messages of this kind went by last.
    void setSenders(const QList<Sender> &senders, SenderId last);
    [[nodiscard]] std::optional<Sender> sender() const;
    /// The fields that the message names now.
    void setUsed(const QStringList &names);
    void setFallback(const QString &field, const QString &text);
    void focusFallback(const QString &field);
    void focusClass();
    void focusOffer();
    void focusOptOut();

signals:
    void changed();
    void senderChosen(comptoir::SenderId sender);

private:
    void build();
    void retranslate();
    void fillSenders();
    void showKind();

    QLabel *m_classHeading;
    QButtonGroup *m_classes;
    QRadioButton *m_marketing;
    QLabel *m_aboutMarketing;
    QRadioButton *m_transactional;
    QLabel *m_aboutTransactional;
    QLabel *m_senderLabel;
    QComboBox *m_sender;
    QLabel *m_noSender;
    QCheckBox *m_stop;
    QLabel *m_languageLabel;
    QComboBox *m_language;
    QLabel *m_offerLabel;
    QLineEdit *m_offer;
    QLabel *m_lateLabel;
    QComboBox *m_late;
    QSpinBox *m_hours;
    FallbackRows *m_fallbacks;
    QList<Sender> m_senders;
    SenderId m_last;
    Channel m_channel = Channel::Email;
};

} // namespace comptoir
