package vn.lienthong.bench.phase4;

import com.helger.phase4.CAS4;
import com.helger.phase4.crypto.ECryptoAlgorithmSign;
import com.helger.phase4.crypto.ECryptoAlgorithmSignDigest;
import com.helger.phase4.model.EMEP;
import com.helger.phase4.model.EMEPBinding;
import com.helger.phase4.model.pmode.IPModeIDProvider;
import com.helger.phase4.model.pmode.PMode;
import com.helger.phase4.model.pmode.PModeParty;
import com.helger.phase4.model.pmode.PModeReceptionAwareness;
import com.helger.phase4.model.pmode.leg.EPModeSendReceiptReplyPattern;
import com.helger.phase4.model.pmode.leg.PModeLeg;
import com.helger.phase4.model.pmode.leg.PModeLegBusinessInformation;
import com.helger.phase4.model.pmode.leg.PModeLegErrorHandling;
import com.helger.phase4.model.pmode.leg.PModeLegProtocol;
import com.helger.phase4.model.pmode.leg.PModeLegSecurity;
import com.helger.phase4.profile.AS4Profile;
import com.helger.phase4.wss.EWSSVersion;

/** What the two parties agreed on: one way, pushed, signed with RSA and SHA-256, each message receipted in the answer, signed. */
final class Agreement {
    static final String SENDER = "bench-sender";
    static final String RECEIVER = "bench-receiver";
    static final String SERVICE = "urn:bench:documents";
    static final String ACTION = "deliver";
    static final String PROFILE = "bench";
    private static final String ID = "urn:bench:agreement";

    private Agreement() {
    }

    /** phase4 wants one: without rules of its own. */
    static AS4Profile profile() {
        return new AS4Profile(PROFILE, "Bench", () -> null, (sender, receiver, address) -> of(address), IPModeIDProvider.DEFAULT_DYNAMIC, false, false);
    }

    static PMode of(String address) {
        PModeLegSecurity security = new PModeLegSecurity();
        security.setWSSVersion(EWSSVersion.WSS_111);
        security.setX509SignatureAlgorithm(ECryptoAlgorithmSign.RSA_SHA_256);
        security.setX509SignatureHashFunction(ECryptoAlgorithmSignDigest.DIGEST_SHA_256);
        security.setSendReceipt(true);
        security.setSendReceiptReplyPattern(EPModeSendReceiptReplyPattern.RESPONSE);
        security.setSendReceiptNonRepudiation(true);
        PModeLegErrorHandling errors = PModeLegErrorHandling.createUndefined();
        errors.setReportAsResponse(true);
        PModeLeg leg = new PModeLeg(PModeLegProtocol.createForDefaultSoapVersion(address),
            PModeLegBusinessInformation.create(SERVICE, ACTION, null, CAS4.DEFAULT_MPC_ID), errors, null, security);
        return new PMode("bench", party(SENDER, CAS4.DEFAULT_INITIATOR_URL), party(RECEIVER, CAS4.DEFAULT_RESPONDER_URL), ID, EMEP.ONE_WAY, EMEPBinding.PUSH,
            leg, null, null, PModeReceptionAwareness.createDefault());
    }

    private static PModeParty party(String id, String role) {
        return new PModeParty(null, id, role, null, null);
    }
}
