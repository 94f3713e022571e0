package org.sipcause.runtime;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.net.URISyntaxException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Finds classes of ours that could open a connection by themselves, past {@link Egress}; every adapter tests that it has none. */
public final class StraySockets {
    private static final Set<String> DOORS =
            Set.of("org/sipcause/runtime/Egress", "org/sipcause/runtime/GuardedSockets$Guarded");

    private static final Set<String> FORBIDDEN = Set.of(
            "java/net/Socket.<init>",
            "java/net/DatagramSocket.<init>",
            "java/net/MulticastSocket.<init>",
            "java/net/URL.openConnection",
            "java/net/URL.openStream",
            "java/net/URL.getContent",
            "java/net/InetAddress.getByName",
            "java/net/InetAddress.getAllByName",
            "java/net/http/HttpClient.newHttpClient",
            "java/net/http/HttpClient.newBuilder",
            "java/nio/channels/SocketChannel.open",
            "java/nio/channels/DatagramChannel.open",
            "java/nio/channels/AsynchronousSocketChannel.open",
            "javax/net/SocketFactory.getDefault",
            "javax/net/ssl/SSLSocketFactory.getDefault",
            "okhttp3/OkHttpClient.<init>",
            "okhttp3/OkHttpClient$Builder.<init>");

    private StraySockets() {}

    /** What every class beside this one, in the same folder of classes or the same jar, could open: "class: method", sorted. */
    public static List<String> besides(Class<?> one) {
        try {
            Path home = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(home)) {
                return in(home);
            }
            try (var jar = FileSystems.newFileSystem(home)) {
                return in(jar.getPath("/"));
            }
        } catch (IOException | URISyntaxException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static List<String> in(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            List<String> strays = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                strays.addAll(in(Files.readAllBytes(file)));
            }
            return strays.stream().sorted().toList();
        }
    }

    private static List<String> in(byte[] bytes) {
        var type = ClassFile.of().parse(bytes);
        String name = type.thisClass().asInternalName();
        if (DOORS.contains(name)) {
            return List.of();
        }
        return StreamSupport.stream(type.constantPool().spliterator(), false)
                .filter(MemberRefEntry.class::isInstance)
                .map(MemberRefEntry.class::cast)
                .map(member ->
                        member.owner().asInternalName() + "." + member.name().stringValue())
                .filter(FORBIDDEN::contains)
                .map(member -> name + ": " + member)
                .toList();
    }
}
