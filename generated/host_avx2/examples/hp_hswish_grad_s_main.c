/* dsp-codegen sha256 0e5315acfeeb54471176a360de55300993d8cc3e57ddd56bef4c9139edbd02c5 */
/*
 * hp_hswish_grad_s_main: the call of the reference page's example, on x86-64 with AVX2.
 *
 * board: host_avx2   operator: hswish_grad   inputs: 38f72b4e944e2b61
 */
#include <stdio.h>
#include <hswish_grad.h>

int main(int argc, char *argv[])
{
    static half src0[1000]; /* upstream gradient */
    static half src1[1000]; /* forward input */
    static half dst[1000]; /* gradient with respect to the input */

    int length = 1000;
    int core_mask = 0x01;

    (void)argc;
    (void)argv;
    hp_hswish_grad_s(src0, src1, dst, length, core_mask);

    return 0;
}
