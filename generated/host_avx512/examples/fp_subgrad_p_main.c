/* dsp-codegen sha256 381249fdc5b7f14c98846595839d654dbcc4b5b7f44d1889ce00c3f453d70606 */
/*
 * fp_subgrad_p_main: the call of the reference page's example, on x86-64 with AVX-512.
 *
 * board: host_avx512   operator: subgrad   inputs: a93d9a681c1ca29f
 */
#include <stdio.h>
#include <subgrad.h>

int main(int argc, char *argv[])
{
    static float dy[1000]; /* upstream gradient */
    static float dx1[1000]; /* gradient with respect to x1 */
    static float dx2[1000]; /* gradient with respect to x2 */

    int length = 1000;

    (void)argc;
    (void)argv;
    fp_subgrad_p(dy, dx1, dx2, length);

    return 0;
}
